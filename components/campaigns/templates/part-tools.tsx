import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { movePartAction, removePartAction } from "@/lib/campaigns/templates/actions";
import { childKind, type Part } from "@/lib/campaigns/templates/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Editing, pageOf } from "./part-list";

const link = "inline-flex min-h-target items-center text-sm underline underline-offset-4";

type Props = { locale: Locale; editing: Editing; part: Part; first: boolean };

/** Change, add below, up, take out: the words are small, the targets are not. */
export function PartTools({ locale, editing, part, first }: Props) {
  const words = loadWords(locale, "campaigns");
  const below = childKind[part.kind];
  return (
    <span className="ml-auto flex flex-wrap items-center gap-x-3">
      {below ? (
        <a href={`${pageOf(editing)}?under=${part.place}#part`} className={link}>
          {words(`templates.addBelow.${below as "CRITERION"}`)}
        </a>
      ) : null}
      <a href={`${pageOf(editing)}?part=${part.place}#part`} className={link}>
        {words("templates.change")}
      </a>
      {first ? null : <Tool locale={locale} editing={editing} part={part} tool="up" />}
      <Tool locale={locale} editing={editing} part={part} tool="remove" />
    </span>
  );
}

type ToolProps = { locale: Locale; editing: Editing; part: Part; tool: "up" | "remove" };

function Tool({ locale, editing, part, tool }: ToolProps) {
  const words = loadWords(locale, "campaigns");
  const action = tool === "up" ? movePartAction : removePartAction;
  return (
    <ActionForm id={`${tool}-${part.place}`} action={action} words={formWords(locale)}>
      <input type="hidden" name="org" value={editing.org} />
      <input type="hidden" name="versionId" value={editing.versionId} />
      <input type="hidden" name="place" value={part.place} />
      {tool === "up" ? <input type="hidden" name="direction" value="up" /> : null}
      <SubmitButton tone="quiet">{words(`templates.${tool}`)}</SubmitButton>
    </ActionForm>
  );
}
