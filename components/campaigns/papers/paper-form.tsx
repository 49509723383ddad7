import { Autosave } from "@/components/ui/autosave";
import { ButtonRow } from "@/components/ui/button-row";
import { ActionForm } from "@/components/ui/form";
import { autosaveWords, formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { autosavePaperAction, draftPaperAction, savePaperAction } from "@/lib/campaigns/papers/actions";
import type { PaperChoices } from "@/lib/campaigns/papers/places/queries";
import { placeOf } from "@/lib/campaigns/papers/places/rules";
import type { Paper } from "@/lib/campaigns/papers/queries";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { PaperFields, type PaperText } from "./paper-fields";

type Place = { locale: Locale; org: string; choices: PaperChoices };

/** The first words of a draft. */
export function DraftForm({ locale, org, choices, text }: Place & { text: PaperText }) {
  return (
    <ActionForm id="paper-new" action={draftPaperAction} words={formWords(locale)} className="max-w-4xl">
      <input type="hidden" name="org" value={org} />
      <PaperFields locale={locale} text={text} choices={choices} />
      <ButtonRow>
        <SubmitButton>{loadWords(locale, "papers")("buttons.begin")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

/** A draft at work: kept by itself while it is typed, and as a version of its own at the press of the button. */
export function PaperForm({ locale, org, choices, paper }: Place & { paper: Paper }) {
  const words = loadWords(locale, "papers");
  return (
    <ActionForm id={`paper-${paper.id}`} action={savePaperAction} words={formWords(locale)} className="max-w-4xl">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="paperId" value={paper.id} />
      <input type="hidden" name="version" value={paper.version} />
      <PaperFields locale={locale} text={{ ...paper, place: placeOf(paper) }} choices={choices} />
      <Autosave action={autosavePaperAction} words={autosaveWords(locale)} />
      <ButtonRow>
        <SubmitButton>{words("buttons.save")}</SubmitButton>
        <span className="self-center text-sm text-ink-2">
          {words("paper.lastSaved", { who: paper.savedBy, time: formatMoment(locale, paper.savedAt) })}
        </span>
      </ButtonRow>
    </ActionForm>
  );
}
