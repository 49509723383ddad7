import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import { Pool, type PoolClient } from "pg";
import { Busy } from "./busy";

type Answering = { busy: boolean };

/** The web server keeps one for every answer it gives; elsewhere there is none. */
const answering = () =>
  (globalThis as { zhengyouAnswering?: AsyncLocalStorage<Answering> }).zhengyouAnswering?.getStore();

function busy(cause: unknown): Busy {
  const answer = answering();
  if (answer) answer.busy = true;
  return new Busy(cause);
}

type Taker = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void;

/** A pool that says so when it is exhausted or its database does not answer. */
export class PatientPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(taker: Taker): void;
  override connect(taker?: Taker): Promise<PoolClient> | undefined {
    if (!taker)
      return super.connect().catch((cause: unknown) => {
        throw busy(cause);
      });
    super.connect((cause, client, done) => taker(cause ? busy(cause) : undefined, client, done));
    return undefined;
  }
}
