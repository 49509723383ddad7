import { shownRows } from "./paging-size";
import { empty, join, type Sql, sql } from "./sql";

/**
 * One page of a list whose rows have an `id`: those after the one with this id, in the order of columns that the list itself
 * selects and that are never null, so that nothing is cut off without a way on. `latest` turns the whole order round.
 */
export function pageOf(list: Sql, order: readonly Sql[], after: string | undefined, { latest = false } = {}): Sql {
  const key = join([...order, sql`id`], ", ");
  const way = latest ? sql`desc` : sql`asc`;
  const beyond = latest ? sql`<` : sql`>`;
  return sql`with listed as (${list}) select * from listed
    ${after ? sql`where (${key}) ${beyond} (select ${key} from listed where id = ${after}::uuid)` : empty}
    order by ${join(
      [...order, sql`id`].map((column) => sql`${column} ${way}`),
      ", ",
    )} limit ${shownRows + 1}`;
}
