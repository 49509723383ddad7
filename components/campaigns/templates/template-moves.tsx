import { LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  beginVersionAction,
  copyTemplateAction,
  discardTemplateAction,
  publishTemplateAction,
} from "@/lib/campaigns/templates/actions";
import type { Template } from "@/lib/campaigns/templates/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; template: Template };

/** What may be done with a template: publish or discard a draft, begin a version of one's own, copy, start a campaign from it. */
export function TemplateMoves({ locale, org, template }: Props) {
  const words = loadWords(locale, "campaigns");
  if (template.origin === "OWN" && template.state === "DRAFT") {
    return (
      <>
        <Move locale={locale} org={org} template={template} move="publish" />
        <Move locale={locale} org={org} template={template} move="discard" />
      </>
    );
  }
  return (
    <>
      {template.whole ? (
        <LinkButton href={`/o/${org}/campaigns/new?from=${template.source}`}>{words("templates.start")}</LinkButton>
      ) : null}
      {template.origin === "OWN" ? <Move locale={locale} org={org} template={template} move="begin" /> : null}
      <Copy locale={locale} org={org} template={template} />
    </>
  );
}

const actions = { publish: publishTemplateAction, discard: discardTemplateAction, begin: beginVersionAction };

function Move({ locale, org, template, move }: Props & { move: keyof typeof actions }) {
  const words = loadWords(locale, "campaigns");
  const tone = move === "publish" ? "primary" : "plain";
  return (
    <Dialog
      trigger={words(`templates.moves.${move}`)}
      tone={tone}
      title={words(`templates.moves.${move}`)}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
    >
      <p className="mb-4">{words(`templates.explained.${move}`)}</p>
      <ActionForm id={`${move}-${template.source}`} action={actions[move]} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="versionId" value={template.source} />
        <SubmitButton tone={tone}>{words(`templates.moves.${move}`)}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

function Copy({ locale, org, template }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <Dialog
      trigger={words("templates.copy")}
      title={words("templates.copy")}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
    >
      <ActionForm id={`copy-${template.source}`} action={copyTemplateAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="source" value={template.source} />
        <Field name="title" label={words("templates.title")} hint={words("templates.copyHint")} required>
          <TextInput defaultValue={template.title} maxLength={60} />
        </Field>
        <SubmitButton>{words("templates.copy")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
