import { Tag } from "@/components/ui/tag";
import type { Sheet } from "@/lib/reviews/sheets/queries";
import type { OnSiteWords } from "./on-site-words";

/** REV-24: what the review is based on; carried along, so that it is there without a network. */
export function SheetBasis({ sheet, words }: { sheet: Sheet; words: OnSiteWords }) {
  return (
    <div className="min-w-0">
      <Block title={words.report} empty={words.noReport}>
        {sheet.report ? [sheet.report] : []}
      </Block>
      <section className="mb-4">
        <h3 className="font-semibold">{words.items}</h3>
        {sheet.items.length === 0 ? <p className="text-sm text-ink-2">{words.noItems}</p> : null}
        <ul className="border-line bg-sheet not-empty:border">
          {sheet.items.map((item) => (
            <li key={item.text} className="flex items-start gap-2 border-line px-3 py-1.5 not-first:border-t">
              <Standing item={item} words={words} />
              <span className="min-w-0">{item.text}</span>
            </li>
          ))}
        </ul>
      </section>
      <Block title={words.last} empty={words.noLast}>
        {sheet.last ? [sheet.last] : []}
      </Block>
      <Block title={words.corrections} empty={words.noCorrections}>
        {sheet.corrections}
      </Block>
      <Block title={words.opinions} empty={words.noOpinions}>
        {sheet.opinions}
      </Block>
    </div>
  );
}

function Block({ title, empty, children }: { title: string; empty: string; children: readonly string[] }) {
  return (
    <section className="mb-4">
      <h3 className="font-semibold">{title}</h3>
      {children.length === 0 ? <p className="text-sm text-ink-2">{empty}</p> : null}
      {children.map((text) => (
        <p key={text} className="border-line border-l-4 bg-sheet px-3 py-1.5 whitespace-pre-line not-first:mt-1">
          {text}
        </p>
      ))}
    </section>
  );
}

function Standing({ item: { state, late }, words }: { item: Sheet["items"][number]; words: OnSiteWords }) {
  if (state === "FULFILLED") return <Tag tone="ok">{words.fulfilled}</Tag>;
  return late ? <Tag tone="late">{words.overdue}</Tag> : <Tag tone="neutral">{words.notDue}</Tag>;
}
