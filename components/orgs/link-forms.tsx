import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginLinkAction, endLinkAction } from "@/lib/auth/orgs/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { DeclaredLink } from "@/lib/orgs/links/queries";
import { linkKinds, pairingKinds } from "@/lib/orgs/links/schema";

type Place = { locale: Locale; org: string; today: string };

export function BeginLinkForm({ locale, org, today, opened }: Place & { opened: string }) {
  const words = loadWords(locale, "orgs");
  const options = linkKinds.map((kind) => ({ value: kind, label: words(`links.kinds.${kind}`) }));
  return (
    <ActionForm action={beginLinkAction} words={formWords(locale)} clear>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="opened" value={opened} />
      <Field name="kind" label={words("links.kind")} required>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Field name="pairingKind" label={words("links.pairingKind")} hint={words("links.pairingHint")}>
        <Select
          options={pairingKinds.map((kind) => ({ value: kind, label: words(`links.pairings.${kind}`) }))}
          placeholder={loadWords(locale, "common")("forms.choose")}
        />
      </Field>
      <Field name="holderOrg" label={words("links.holder")} hint={words("links.holderHint")} required>
        <TextInput autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="holderPerson" label={words("links.person")} hint={words("links.personHint")}>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="role" label={words("links.role")} required>
        <TextInput />
      </Field>
      <Field name="document" label={words("links.document")} required>
        <TextInput />
      </Field>
      <Field name="documentNumber" label={words("links.documentNumber")}>
        <TextInput />
      </Field>
      <Field name="documentedOn" label={words("links.documentedOn")}>
        <DateInput />
      </Field>
      <Field name="beginsOn" label={words("links.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="amount" label={words("links.amount")}>
        <NumberInput />
      </Field>
      <Field name="note" label={words("links.noteLabel")}>
        <TextArea rows={2} />
      </Field>
      <SubmitButton>{words("links.begin")}</SubmitButton>
    </ActionForm>
  );
}

export function EndLinkForm({ locale, org, today, link }: Place & { link: DeclaredLink }) {
  const words = loadWords(locale, "orgs");
  return (
    <ActionForm action={endLinkAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="opened" value={link.orgCode} />
      <input type="hidden" name="linkId" value={link.id} />
      <Field name="endsOn" label={words("links.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endDocument" label={words("links.endDocument")} required>
        <TextInput />
      </Field>
      <Field name="endReason" label={words("links.endReason")} required>
        <TextInput />
      </Field>
      <SubmitButton tone="danger">{words("links.end")}</SubmitButton>
    </ActionForm>
  );
}
