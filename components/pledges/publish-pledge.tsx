import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { publishPledgeAction } from "@/lib/pledges/actions";
import type { ItemRow } from "@/lib/pledges/items/queries";
import type { PledgeRow } from "@/lib/pledges/queries";
import { DialogForm } from "./dialog-form";

type PublishPledgeProps = { locale: Locale; pledge: PledgeRow; items: readonly ItemRow[] };

/** Before publishing, in plain words: what anybody will read, what stays inside, and what cannot be taken back. */
export function PublishPledge({ locale, pledge, items }: PublishPledgeProps) {
  const words = loadWords(locale, "pledges");
  const name = [pledge.pledgerName, pledge.pledgerTitle].filter(Boolean).join("　");
  return (
    <DialogForm
      locale={locale}
      action={publishPledgeAction}
      hidden={{ org: pledge.examinerOrgCode, pledgeId: pledge.id }}
      trigger={words("moves.publish")}
      tone="primary"
      title={words("detail.publishTitle")}
      submit={words("moves.publish")}
    >
      <h3 className="font-semibold">{words("detail.publishWhat")}</h3>
      <ul className="mb-3 border-l-2 border-line pl-3">
        <li>{words("detail.publishName", { name })}</li>
        {items.map(({ id, number, text }) => (
          <li key={id}>
            {number}. {text}
          </li>
        ))}
      </ul>
      <h3 className="font-semibold">{words("detail.publishNot")}</h3>
      <p className="mb-3">{words("detail.publishNotNote")}</p>
      <p className="mb-4">{words("detail.publishAfter")}</p>
    </DialogForm>
  );
}
