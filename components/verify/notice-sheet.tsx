import { isListLine } from "@/lib/commendations/notices/rules";

export type SheetEntry = { position: number; subjectName: string; subjectOrgName: string };
type Props = {
  text: string;
  entries: readonly SheetEntry[];
  labels: { list: string; position: string; name: string; org: string; hidden?: string };
};

/** The posted wording, word for word, with the list where it calls for it; public page and desk show the same. */
export function NoticeSheet({ text, entries, labels }: Props) {
  const lines = text.split("\n").filter(Boolean);
  const found = lines.findIndex(isListLine);
  const place = found < 0 ? 1 : found + 1;
  const places = entries.some(({ subjectName, subjectOrgName }) => subjectOrgName !== subjectName);
  return (
    <div lang="zh" className="border border-line bg-sheet px-5 py-4 leading-[1.9]">
      <Lines lines={lines.slice(0, place)} />
      <table className="my-3 w-full border border-line text-left">
        <caption className="sr-only">{labels.list}</caption>
        <thead className="bg-head text-sm text-ink-2">
          <tr>
            <th scope="col" className="w-14 px-3 py-1.5 font-normal whitespace-nowrap">
              {labels.position}
            </th>
            <th scope="col" className="px-3 py-1.5 font-normal">
              {labels.name}
            </th>
            {places ? (
              <th scope="col" className="px-3 py-1.5 font-normal">
                {labels.org}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ position, subjectName, subjectOrgName }) => (
            <tr key={position} className="border-t border-line">
              <td className="px-3 py-2">{position}</td>
              <th scope="row" className="px-3 py-2 font-semibold">
                {subjectName || labels.hidden}
              </th>
              {places ? <td className="px-3 py-2">{subjectOrgName === subjectName ? "" : subjectOrgName}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <Lines lines={lines.slice(place)} />
    </div>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p key={line} className="indent-[2em]">
        {line}
      </p>
    ))}
  </>
);
