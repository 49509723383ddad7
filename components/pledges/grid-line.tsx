"use client";
import type { ClipboardEvent } from "react";
import { controlClass } from "@/components/ui/control-class";
import { type GridCells, type GridField, gridFields } from "@/lib/pledges/progress/rules";
import type { GridWords, ProgressRow } from "./progress-grid";

type GridLineProps = {
  row: ProgressRow;
  cells: GridCells;
  words: GridWords;
  messages: Readonly<Record<string, string>>;
  at: number;
  onChange: (field: GridField, value: string) => void;
  onPaste: (event: ClipboardEvent, field: GridField) => void;
  onLeaveDay: () => void;
};

const widths: Record<GridField, string> = {
  note: "w-full min-w-64 max-sm:mt-1 max-sm:min-w-48",
  quantity: "w-28 max-sm:mt-1.5 max-sm:ml-2 max-sm:w-24",
  happenedOn: "w-32 max-sm:mt-1.5 max-sm:ml-2 max-sm:w-30",
};

/** A person's name keeps to its line; only the name of an organisation may take two. */
const longName = 8;

/** One item and its three cells; an error stands under the cell it belongs to. */
export function GridLine({ row, cells, words, messages, at, onChange, onPaste, onLeaveDay }: GridLineProps) {
  return (
    <tr>
      <th scope="row" data-phone="title" className={row.who.length > longName ? "" : "whitespace-nowrap"}>
        {row.who}
      </th>
      <td>
        {row.number}. {row.text}
        {row.last ? <small>{row.last}</small> : null}
      </td>
      {gridFields.map((field) => {
        const message = messages[`rows[${at}].${field}`];
        const id = `cell-${at}-${field}`;
        return (
          <td key={field} data-label={words[field]} className={field === "note" ? "max-sm:basis-full" : ""}>
            <input
              data-field={field}
              aria-label={`${row.who} ${row.number} ${words[field]}`}
              aria-invalid={message ? true : undefined}
              aria-describedby={message ? id : undefined}
              value={cells[field]}
              autoComplete="off"
              className={`${controlClass} ${widths[field]}`}
              onChange={(event) => onChange(field, event.target.value)}
              onPaste={(event) => onPaste(event, field)}
              onBlur={field === "happenedOn" ? onLeaveDay : undefined}
            />
            {message ? (
              <small id={id} className="text-red">
                {message}
              </small>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
