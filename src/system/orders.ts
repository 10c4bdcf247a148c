/** The worker's side of a `Thread`: takes orders, answers them, and says which file it is at. */
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../errors.ts';

/** What a thread says: once that it is there, then an answer to each order. `broke`: it failed, with the error's message. */
export type Reply = 'ready' | { readonly answer: unknown } | { readonly broke: string };

/** Answers every order of the other side. An order whose `handle` throws has broken the thread. */
export function serveOrders<Order>(handle: (order: Order) => unknown): void {
  parentPort?.on('message', (order: Order) => {
    let reply: Reply;
    try {
      reply = { answer: handle(order) };
    } catch (error) {
      reply = { broke: messageOf(error) };
    }
    parentPort?.postMessage(reply);
  });
  parentPort?.postMessage('ready' satisfies Reply);
}

let progress: Int32Array | undefined;

/** Notes the file that the thread is at, in memory that the other side sees while this one is busy. -1: at none. */
export function reach(file: number): void {
  progress ??= new Int32Array((workerData as { progress: SharedArrayBuffer }).progress);
  Atomics.store(progress, 0, file);
}
