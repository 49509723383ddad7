import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { printSignatureSheetAction } from "@/lib/reviews/signatures/actions";
import type { SheetAwaited } from "@/lib/reviews/signatures/queries";

type Props = { locale: Locale; org: string; roundId: string; awaited: readonly SheetAwaited[] };

/** Per leader what the office has typed and nobody has signed yet. */
export function AwaitedSheets({ locale, org, roundId, awaited }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <ul className="mb-8 max-w-3xl border border-line bg-sheet">
      {awaited.map(({ leaderPersonId, name, title, drafts }) => (
        <li
          key={leaderPersonId}
          className="flex flex-wrap items-center justify-between gap-3 border-line px-4 py-3 not-first:border-t"
        >
          <span>
            <strong className="font-semibold">{`${name}　${title}`}</strong>
            <span className="ml-3 text-sm text-ink-2">{words("signatures.drafts", { count: drafts })}</span>
          </span>
          <ActionForm id={`print-${leaderPersonId}`} action={printSignatureSheetAction} words={formWords(locale)}>
            <input type="hidden" name="org" value={org} />
            <input type="hidden" name="roundId" value={roundId} />
            <input type="hidden" name="leaderPersonId" value={leaderPersonId} />
            <SubmitButton>{words("signatures.make")}</SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
