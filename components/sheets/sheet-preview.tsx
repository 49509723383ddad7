import type { Sheet } from "@/lib/documents/read-sheet";
import { letters } from "@/lib/documents/sheet-parts";

type SheetPreviewProps = { sheet: Sheet; caption: string; headerEnd: number; marked: ReadonlyMap<string, string> };

const mostRows = 40;
const mostColumns = 26;

/** The sheet with its letters and numbers, as the office sees it; what is filled carries the name of its field. */
export function SheetPreview({ sheet, caption, headerEnd, marked }: SheetPreviewProps) {
  const rows = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const last = Math.min(mostRows, Math.max(1, ...rows.keys()));
  const width = Math.min(mostColumns, Math.max(1, ...sheet.rows.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, at) => letters(at));
  const numbers = Array.from({ length: last }, (_, at) => at + 1);
  return (
    <section
      className="mb-4 max-h-[28rem] overflow-auto border border-line bg-sheet text-xs"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
      tabIndex={0}
    >
      <table className="border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td className="border border-line px-2 py-1" />
            {columns.map((letter) => (
              <th key={letter} scope="col" className="border border-line bg-paper px-2 py-1 text-ink-2">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number}>
              <th scope="row" className="border border-line bg-paper px-2 py-1 text-ink-2">
                {number}
              </th>
              {columns.map((letter, at) => (
                <PreviewCell
                  key={letter}
                  text={String(rows.get(number)?.[at] ?? "")}
                  field={
                    marked.get(`${letter}${number}`) ?? (number === headerEnd + 1 ? marked.get(letter) : undefined)
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PreviewCell({ text, field }: { text: string; field: string | undefined }) {
  return (
    <td className={`max-w-40 truncate border border-line px-2 py-1 ${field ? "bg-green-wash text-green" : ""}`}>
      {field ? `【${field}】` : text}
    </td>
  );
}
