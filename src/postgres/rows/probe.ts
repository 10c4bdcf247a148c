/** Finds out which combinations of values meet a table's conditions, by asking the server. */
import { DatabaseError } from '../../model/failure.ts';
import type { SqlConnection } from '../../ports.ts';
import {
  type Choosable,
  type Combination,
  furtherCombinations,
  likelyCombinations,
  ordinaryOnes,
  type Passed,
  variedOnes,
} from './combinations.ts';
import type { RowMaker } from './insert.ts';
import { probeSelect, type Tried } from './lateral.ts';

/** Rows that a combination is tried with. */
const samples = 6;
/** Combinations that an INSERT chooses from; awkward rows show each value of an enum. */
const most = { ordinary: 24, varied: 64 };
/** Statements that a condition which raises errors is worth. */
const mostStatements = 200;

/** How often each combination passes. One that makes the server raise an error is no good; it is found by halving. */
async function passed(
  connection: SqlConnection,
  maker: RowMaker,
  tried: Tried,
  combinations: readonly Combination[],
  after: number,
): Promise<readonly Passed[]> {
  let statements = 0;
  const ask = async (some: readonly Combination[]): Promise<readonly Passed[]> => {
    if (some.length === 0 || statements++ > mostStatements) return [];
    try {
      const { table } = maker.filling;
      const { rows } = await connection.query(
        probeSelect(
          table,
          tried,
          some.map((combination) => ({ combination, rank: 0 })),
          maker.source(after, samples),
        ),
      );
      return rows.flatMap(([at, times]) => {
        const combination = some[Number(at)];
        return combination === undefined ? [] : [{ combination, times: Number(times) }];
      });
    } catch (error) {
      if (!(error instanceof DatabaseError) || !/^[0-9A-Z]{5}$/.test(error.failure.sqlstate)) throw error;
      if (some.length === 1) return [];
      const half = Math.ceil(some.length / 2);
      return [...(await ask(some.slice(0, half))), ...(await ask(some.slice(half)))];
    }
  };
  return await ask(combinations);
}

/**
 * For each cluster the combinations to insert, the best first. Where none is found the ordinary one stands, for the server
 * to say what is wrong with it. @throws DatabaseError
 */
export async function chosenCombinations(
  connection: SqlConnection,
  maker: RowMaker,
  after: number,
  varied: boolean,
): Promise<readonly (readonly Choosable[])[]> {
  const chosen: (readonly Choosable[])[] = [];
  for (const tried of maker.tried()) {
    const { candidates, keyed } = tried;
    const likely = await passed(connection, maker, tried, likelyCombinations(candidates), after);
    const found =
      likely.length > 0
        ? likely
        : await passed(connection, maker, tried, furtherCombinations(candidates), after);
    const best = varied
      ? variedOnes(found, candidates, keyed, most.varied)
      : ordinaryOnes(found, candidates, keyed, most.ordinary);
    chosen.push(best.length > 0 ? best : [{ combination: candidates.map(() => 0), rank: 0 }]);
  }
  return chosen;
}
