/** The worker thread that takes code apart and gives its queries back. */
import { reach, serveOrders } from '../../system/orders.ts';
import { queriesIn } from './templates.ts';

/** What the worker is sent: files, answered with the queries of each. */
export type Order = readonly (readonly [path: string, text: string])[];

serveOrders((files: Order) =>
  files.map(([path, text], at) => {
    reach(at);
    return queriesIn(path, text);
  }),
);
