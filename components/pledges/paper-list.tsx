import { LinkButton } from "@/components/ui/button";

export type Paper = { href: string; title: string; note: string; action: string };

/** Ledgers and papers that write themselves: what each holds, and a button that downloads it. */
export function PaperList({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul className="border border-line bg-sheet">
      {papers.map(({ href, title, note, action }) => (
        <li
          key={href}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-line px-4 py-3 not-first:border-t"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-semibold">{title}</p>
            <p className="text-sm text-ink-2">{note}</p>
          </div>
          <LinkButton href={href} plain>
            {action}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
