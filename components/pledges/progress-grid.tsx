"use client";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from "react";
import { useForm } from "@/components/ui/form-context";
import { type GridCells, type GridField, type GridRow, gridFields, place, readDay } from "@/lib/pledges/progress/rules";
import { GridLine } from "./grid-line";
import { forget, keep, recall } from "./grid-memory";

export type ProgressRow = GridRow & { text: string; last: string };
export type GridWords = {
  who: string;
  item: string;
  note: string;
  quantity: string;
  happenedOn: string;
  filled: string;
  saved: string;
  lost: string;
};

type ProgressGridProps = {
  rows: readonly ProgressRow[];
  words: GridWords;
  today: string;
  /** Changes when entries were kept: what was typed before is then done with. */
  stamp: string;
};

const none: GridCells = { note: "", quantity: "", happenedOn: "" };

/** One line an item, filled by keys or pasted from a spreadsheet; the browser keeps it until the server has it. */
export function ProgressGrid({ rows, words, today, stamp }: ProgressGridProps) {
  const { messages } = useForm();
  const [cells, setCells] = useState<Record<string, GridCells>>({});
  const [lost, setLost] = useState<readonly string[]>([]);
  const [savedAt, setSavedAt] = useState("");
  const empty = { ...none, happenedOn: today };
  const of = (id: string) => cells[id] ?? empty;

  useEffect(() => {
    setCells(recall(stamp));
    return () => forget(stamp);
  }, [stamp]);

  const change = (given: ReadonlyMap<string, Partial<GridCells>>) => {
    const next = { ...cells };
    for (const [id, part] of given) next[id] = { ...of(id), ...part };
    setCells(next);
    setSavedAt(keep(stamp, next));
  };
  const paste = (event: ClipboardEvent, row: number, field: GridField) => {
    const text = event.clipboardData.getData("text");
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const placed = place(text, rows, { row, field }, today);
    change(placed.cells);
    setLost(placed.lost);
  };
  const settle = (id: string) => {
    const day = readDay(of(id).happenedOn, today);
    if (day) change(new Map([[id, { happenedOn: day }]]));
  };
  const sent = rows.map(({ id }) => ({ itemId: id, ...of(id) }));
  const filled = sent.filter(({ note, quantity }) => note.trim() || quantity.trim()).length;

  return (
    <>
      <input type="hidden" name="rows" value={JSON.stringify(sent)} />
      <table className="ledger">
        <thead>
          <tr>
            {(["who", "item", ...gridFields] as const).map((key) => (
              <th key={key} scope="col">
                {words[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {rows.map((row, at) => (
            <GridLine
              key={row.id}
              row={row}
              cells={of(row.id)}
              words={words}
              messages={messages}
              at={at}
              onChange={(field, value) => change(new Map([[row.id, { [field]: value }]]))}
              onPaste={(event, field) => paste(event, at, field)}
              onLeaveDay={() => settle(row.id)}
            />
          ))}
        </tbody>
      </table>
      <p role="status" className="my-3 text-sm text-ink-2">
        {words.filled.replace("{count}", String(filled))}
        {savedAt ? `　${words.saved.replace("{time}", savedAt)}` : ""}
      </p>
      {lost.length > 0 ? (
        <label className="mb-3 block">
          {words.lost.replace("{count}", String(lost.length))}
          <textarea
            className="block w-full border border-amber bg-sheet p-2 text-sm"
            rows={4}
            defaultValue={lost.join("\n")}
          />
        </label>
      ) : null}
    </>
  );
}

/** Enter and the arrows go up and down a column as in a spreadsheet; Enter while composing picks a word. */
function move(event: KeyboardEvent<HTMLElement>) {
  const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const input = event.target;
  if (!step || event.nativeEvent.isComposing || event.keyCode === 229 || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  const column = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-field="${input.dataset.field}"]`),
  ];
  column[column.indexOf(input) + step]?.focus();
}
