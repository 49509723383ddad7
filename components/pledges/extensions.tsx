import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { declineExtensionAction, grantExtensionAction } from "@/lib/pledges/extensions/actions";
import { extensionLifecycle } from "@/lib/pledges/extensions/lifecycle";
import type { ExtensionRow } from "@/lib/pledges/extensions/queries";
import { DialogForm } from "./dialog-form";

type ExtensionsProps = { locale: Locale; actor: Actor; extensions: readonly ExtensionRow[] };

/** What was asked for one item, and what was answered. */
export function Extensions({ locale, actor, extensions }: ExtensionsProps) {
  const words = loadWords(locale, "pledges");
  return extensions.map((extension) => {
    const { id, state, toDay, fromDay, reason, answer, askedByName, decidedByName } = extension;
    const title = words(`extension.states.${state}`, {
      name: askedByName,
      by: decidedByName ?? "",
      from: formatFullDay(locale, fromDay),
      to: formatFullDay(locale, toDay),
    });
    return (
      <div key={id} className="mt-3">
        <Notice tone={state === "ASKED" ? "warn" : "info"} title={title}>
          <p>{reason}</p>
          {answer ? <p className="text-ink-2">{words("extension.answered", { answer })}</p> : null}
          {openMoves(extensionLifecycle, actor, extension).length > 0 ? (
            <Decide locale={locale} extension={extension} />
          ) : null}
        </Notice>
      </div>
    );
  });
}

function Decide({ locale, extension }: { locale: Locale; extension: ExtensionRow }) {
  const words = loadWords(locale, "pledges");
  const hidden = { org: extension.examinerOrgCode, extensionId: extension.id };
  return (
    <ButtonRow>
      <DialogForm
        locale={locale}
        action={grantExtensionAction}
        hidden={hidden}
        trigger={words("extension.grant")}
        tone="primary"
        title={words("extension.grant")}
        submit={words("extension.grant")}
        note={words("extension.publicNote")}
      >
        <Field name="answer" label={words("extension.answer")}>
          <TextArea rows={2} maxLength={300} />
        </Field>
      </DialogForm>
      <DialogForm
        locale={locale}
        action={declineExtensionAction}
        hidden={hidden}
        trigger={words("extension.decline")}
        title={words("extension.decline")}
        submit={words("extension.decline")}
      >
        <Field name="answer" label={words("extension.declineAnswer")} required>
          <TextArea rows={3} maxLength={300} />
        </Field>
      </DialogForm>
    </ButtonRow>
  );
}
