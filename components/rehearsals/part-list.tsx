import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import { playPartAction, stopPlayingAction } from "@/lib/auth/rehearsals/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Part } from "@/lib/orgs/rehearsals/queries";

type PartListProps = { locale: Locale; parts: readonly Part[]; played: string };

/** The cast, each with the button that puts one in their place. */
export function PartList({ locale, parts, played }: PartListProps) {
  const words = loadWords(locale, "rehearsals");
  const columns: Column<Part>[] = [
    { key: "name", header: words("fields.name"), phone: "title", cell: ({ name }) => name },
    { key: "title", header: words("fields.title"), phone: "line", cell: ({ title }) => title || words("member") },
    { key: "org", header: words("fields.org"), phone: "line", cell: ({ orgName }) => orgName },
    {
      key: "act",
      header: words("fields.act"),
      phone: "badge",
      cell: ({ personId, name }) =>
        personId === played ? null : (
          <ActionForm action={playPartAction} words={formWords(locale)}>
            <input type="hidden" name="personId" value={personId} />
            <SubmitButton tone="plain" aria-label={`${words("play")}${name}`}>
              {words("play")}
            </SubmitButton>
          </ActionForm>
        ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("cast")}
      columns={columns}
      rows={parts}
      rowKey={({ personId }) => personId}
      empty=""
    />
  );
}

export function StopPlaying({ locale }: { locale: Locale }) {
  return (
    <ActionForm action={stopPlayingAction} words={formWords(locale)}>
      <SubmitButton>{loadWords(locale, "rehearsals")("stop")}</SubmitButton>
    </ActionForm>
  );
}
