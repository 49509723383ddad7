import { LinkButton } from "@/components/ui/button";

export type Paper = { title: string; note: string; files: readonly { href: string; label: string }[] };

/** Ledgers and papers that write themselves: what each holds, and a button for each kind of file. */
export function PaperList({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul className="border border-line bg-sheet">
      {papers.map(({ title, note, files }) => (
        <li
          key={title}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-line px-4 py-3 not-first:border-t"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-semibold">{title}</p>
            <p className="text-sm text-ink-2">{note}</p>
          </div>
          <p className="flex flex-wrap gap-2">
            {files.map(({ href, label }) => (
              <LinkButton key={href} href={href} plain>
                {label}
              </LinkButton>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
