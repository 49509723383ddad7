import { Notice } from "@/components/ui/notice";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ItemRow } from "@/lib/pledges/items/queries";
import type { Proposal } from "@/lib/pledges/proposals/queries";
import { changedFields, piecesOf, type WordingField } from "@/lib/pledges/proposals/rules";
import type { PledgeRow } from "@/lib/pledges/queries";
import { ReturnedNotice } from "./returned-notice";
import { TextDifference } from "./text-difference";

type ProposalViewProps = {
  locale: Locale;
  pledge: PledgeRow;
  items: readonly ItemRow[];
  proposals: readonly Proposal[];
};

/** 原文／建议: only what differs, with what came and what went marked. */
export function ProposalView({ locale, pledge, items, proposals }: ProposalViewProps) {
  const words = loadWords(locale, "pledges");
  if (!pledge.returned || proposals.length === 0) return null;
  const { examiner, capacity } = pledge.returned;
  return (
    <section className="mb-5">
      <ReturnedNotice
        locale={locale}
        returned={pledge.returned}
        title={words("proposal.title", { examiner, capacity })}
      />
      {proposals.map((proposal) => {
        const item = items.find(({ id }) => id === proposal.itemId);
        return item ? <Change key={proposal.itemId} locale={locale} item={item} proposal={proposal} /> : null;
      })}
      <Notice title={words("proposal.note")} />
    </section>
  );
}

function Change({ locale, item, proposal }: { locale: Locale; item: ItemRow; proposal: Proposal }) {
  const words = loadWords(locale, "pledges");
  const shown = (field: WordingField, value: string) => (field === "dueOn" ? formatFullDay(locale, value) : value);
  return (
    <div className="mb-4 border border-line bg-sheet px-4 py-2">
      <h3 className="font-semibold">{words("proposal.item", { number: item.number })}</h3>
      <dl>
        {changedFields(item, proposal).map((field) => (
          <div key={field} className="border-line py-2 not-first:border-t">
            <dt className="text-sm text-ink-2">{words(`fields.${field}`)}</dt>
            <dd className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
              <p>
                <span className="mr-2 text-sm text-ink-2">{words("proposal.before")}</span>
                {shown(field, item[field]) || words("item.notGiven")}
              </p>
              <p>
                <span className="mr-2 text-sm text-ink-2">{words("proposal.after")}</span>
                <TextDifference pieces={piecesOf(shown(field, item[field]), shown(field, proposal[field]))} />
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
