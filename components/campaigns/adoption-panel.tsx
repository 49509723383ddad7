import { ButtonRow } from "@/components/ui/button-row";
import { DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { openAdoptionAction, saveSchemeAction, withdrawAdoptionAction } from "@/lib/campaigns/actions";
import { adoptionLifecycle } from "@/lib/campaigns/adoptions/lifecycle";
import type { Adoption } from "@/lib/campaigns/adoptions/queries";
import { nearCopy } from "@/lib/campaigns/coverage/rules";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf } from "@/lib/kernel/clock";
import { openMoves } from "@/lib/kernel/lifecycle";
import { ActionList } from "./action-list";

type Props = {
  locale: Locale;
  org: string;
  adoption: Adoption;
  actor: Actor;
  parentName: string;
  /** The theme the campaign suggests to this kind of organisation. */
};

/** How this organisation takes up the campaign; the buttons are the open moves of the law. */
export function AdoptionPanel({ locale, org, adoption, actor, parentName }: Props) {
  const words = loadWords(locale, "campaigns");
  const moves = openMoves(adoptionLifecycle, actor, adoption);
  const mayWrite = moves.includes("submit") || moves.includes("revise");
  return (
    <Section title={`${words("sections.own")} · ${words(`adoptionStates.${adoption.state}`)}`} id="own">
      <Hints locale={locale} adoption={adoption} mayWrite={mayWrite} />
      {adoption.state === "SUBMITTED" ? <Notice title={words("waiting", { who: parentName })} /> : null}
      {adoption.state === "APPROVED" && adoption.approvedBy && adoption.approvedAt ? (
        <Notice
          title={words("approvedBy", {
            who: adoption.approvedBy,
            day: formatFullDay(locale, dayOf(adoption.approvedAt)),
          })}
        />
      ) : null}
      {moves.includes("open") ? <OneButton locale={locale} org={org} id={adoption.id} move="open" /> : null}
      {mayWrite ? (
        <SchemeForm locale={locale} org={org} adoption={adoption} />
      ) : (
        <SchemeText locale={locale} adoption={adoption} />
      )}
      {moves.includes("withdraw") ? <OneButton locale={locale} org={org} id={adoption.id} move="withdraw" /> : null}
      <ActionList locale={locale} org={org} adoption={adoption} editable={mayWrite} />
    </Section>
  );
}

type HintsProps = Pick<Props, "locale" | "adoption"> & { mayWrite: boolean };

/** What a superior or the rule of CAM-43 has to say to whoever draws up the scheme. */
function Hints({ locale, adoption, mayWrite }: HintsProps) {
  const words = loadWords(locale, "campaigns");
  const waiting = ["NOT_OPENED", "DRAFTING", "RETURNED"].includes(adoption.state);
  return (
    <>
      {waiting && adoption.remindedAt && adoption.remindedBy ? (
        <Notice
          tone="warn"
          title={words("reminded", {
            who: adoption.remindedBy,
            day: formatFullDay(locale, dayOf(adoption.remindedAt)),
          })}
        />
      ) : null}
      {adoption.returned ? (
        <Notice
          tone="warn"
          title={words("returnedBy", { who: adoption.returned.by, day: formatFullDay(locale, adoption.returned.day) })}
        >
          {adoption.returned.reason}
        </Notice>
      ) : null}
      {mayWrite && adoption.likeness >= nearCopy ? (
        <Notice tone="warn" title={words("nearCopyHint", { share: adoption.likeness })} />
      ) : null}
      {mayWrite && adoption.variant ? (
        <Notice title={words("variantHint", { theme: adoption.variant.name })}>{adoption.variant.body}</Notice>
      ) : null}
    </>
  );
}

function OneButton({ locale, org, id, move }: { locale: Locale; org: string; id: string; move: "open" | "withdraw" }) {
  const words = loadWords(locale, "campaigns");
  return (
    <ActionForm
      id={`adoption-${move}`}
      action={move === "open" ? openAdoptionAction : withdrawAdoptionAction}
      words={formWords(locale)}
      className="mb-4"
    >
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="adoptionId" value={id} />
      <SubmitButton tone={move === "open" ? "primary" : "plain"}>{words(`buttons.${move}`)}</SubmitButton>
    </ActionForm>
  );
}

export function SchemeText({ locale, adoption }: { locale: Locale; adoption: Adoption }) {
  const words = loadWords(locale, "campaigns");
  if (!adoption.theme && !adoption.scheme) return null;
  return (
    <DescriptionList
      items={[
        { label: words("fields.theme"), value: adoption.theme },
        { label: words("fields.carrier"), value: adoption.carrier },
        { label: words("fields.scheme"), value: <span className="whitespace-pre-line">{adoption.scheme}</span> },
      ]}
    />
  );
}

function SchemeForm({ locale, org, adoption }: { locale: Locale; org: string; adoption: Adoption }) {
  const words = loadWords(locale, "campaigns");
  return (
    <ActionForm
      id={`scheme-${adoption.id}`}
      action={saveSchemeAction}
      words={formWords(locale)}
      className="mb-6 max-w-3xl"
    >
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="adoptionId" value={adoption.id} />
      <input type="hidden" name="version" value={adoption.version} />
      <Field name="theme" label={words("fields.theme")} required>
        <TextInput defaultValue={adoption.theme} maxLength={120} />
      </Field>
      <Field name="carrier" label={words("fields.carrier")} hint={words("hints.carrier")} required>
        <TextInput defaultValue={adoption.carrier} maxLength={120} />
      </Field>
      <Field name="scheme" label={words("fields.scheme")} hint={words("hints.scheme")} required>
        <TextArea defaultValue={adoption.scheme} rows={8} />
      </Field>
      <ButtonRow>
        <SubmitButton name="submit" value="yes">
          {words("buttons.submit")}
        </SubmitButton>
        <SubmitButton tone="plain">{words("buttons.save")}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
