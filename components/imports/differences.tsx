import type { Comparison, Difference, Totals } from "@/lib/imports/reconciliations/rules";

type Named<Key extends string> = Record<Key, string>;
export type ReconcileWords = Named<
  | "paste"
  | "pasteHint"
  | "compare"
  | "paper"
  | "own"
  | "difference"
  | "people"
  | "items"
  | "fulfilled"
  | "none"
  | "empty"
  | "list"
  | "line"
> & {
  kinds: Named<Difference["kind"]>;
  states: Named<"yes" | "no">;
  columns: Named<"kind" | "person" | "paper" | "own">;
};

type DifferencesProps = { org: string; seen: Comparison; words: ReconcileWords };

/** The figures of both sides, and every row that is not the same on both. */
export function Differences({ org, seen, words }: DifferencesProps) {
  if (seen.paper.items === 0) return <p>{words.empty}</p>;
  return (
    <>
      <FigureTable seen={seen} words={words} />
      {seen.differences.length === 0 ? (
        <p className="font-semibold text-green">{words.none}</p>
      ) : (
        <>
          <h2 className="mb-1.5 text-lg font-semibold">
            {words.list.replace("{count}", String(seen.differences.length))}
          </h2>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{words.columns.person}</th>
                <th scope="col">{words.columns.kind}</th>
                <th scope="col">{words.columns.paper}</th>
                <th scope="col">{words.columns.own}</th>
              </tr>
            </thead>
            <tbody>
              {seen.differences.map((difference) => (
                <Row key={keyOf(difference)} org={org} difference={difference} words={words} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

const keyOf = (difference: Difference) =>
  difference.kind === "onlyOwn" ? difference.own.id : `line ${difference.paper.line}`;

function FigureTable({ seen, words }: { seen: Comparison; words: ReconcileWords }) {
  const figures: (keyof Totals)[] = ["people", "items", "fulfilled"];
  return (
    <table className="ledger mb-6">
      <thead>
        <tr>
          <td />
          <th scope="col" data-align="right">
            {words.paper}
          </th>
          <th scope="col" data-align="right">
            {words.own}
          </th>
          <th scope="col" data-align="right">
            {words.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure}>
            <th scope="row" data-phone="title">
              {words[figure]}
            </th>
            <td data-align="right" data-label={words.paper}>
              {seen.paper[figure]}
            </td>
            <td data-align="right" data-label={words.own}>
              {seen.own[figure]}
            </td>
            <td data-align="right" data-phone="badge">
              {signed(seen.own[figure] - seen.paper[figure])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signed = (figure: number) => (figure > 0 ? `+${figure}` : String(figure));

function Row({ org, difference, words }: { org: string; difference: Difference; words: ReconcileWords }) {
  const paper = difference.kind === "onlyOwn" ? undefined : difference.paper;
  const own = difference.kind === "onlyPaper" ? undefined : difference.own;
  const stateOf = (fulfilled: boolean | null) =>
    difference.kind === "state" && fulfilled !== null ? `（${fulfilled ? words.states.yes : words.states.no}）` : "";
  return (
    <tr>
      <th scope="row" data-phone="title" className="whitespace-nowrap">
        {paper?.person ?? own?.person}
      </th>
      <td data-phone="badge" className="whitespace-nowrap">
        {words.kinds[difference.kind]}
      </td>
      <td data-label={words.paper}>
        {paper ? `${words.line.replace("{line}", String(paper.line))}　${paper.text}${stateOf(paper.fulfilled)}` : ""}
      </td>
      <td data-label={words.own}>
        {own ? (
          <a href={`/o/${org}/pledges/${own.pledgeId}`} className="underline underline-offset-4">
            {`${own.text}${stateOf(own.fulfilled)}`}
          </a>
        ) : null}
      </td>
    </tr>
  );
}
