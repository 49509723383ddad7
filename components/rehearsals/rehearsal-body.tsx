import { DescriptionList } from "@/components/ui/description-list";
import { Empty } from "@/components/ui/empty";
import { FormDialog } from "@/components/ui/form-dialog";
import { Section } from "@/components/ui/section";
import { endRehearsalAction } from "@/lib/auth/orgs/rehearsals/actions";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Part, Rehearsal } from "@/lib/orgs/rehearsals/queries";
import { BeginRehearsal } from "./begin-rehearsal";
import { PartList, StopPlaying } from "./part-list";

type Props = {
  locale: Locale;
  org: string;
  rehearsal: Rehearsal | null;
  parts: readonly Part[];
  played: { id: string; name: string };
  /** Who really sits there, while a part is played. */
  player: string | null;
  keeps: boolean;
};

/** What a rehearsal is, the one that runs, and the parts in it. */
export function RehearsalBody({ rehearsal, ...props }: Props) {
  const { locale, org, keeps } = props;
  const words = loadWords(locale, "rehearsals");
  return (
    <>
      <p className="mb-3 max-w-prose">{words("intro")}</p>
      <ul className="mb-6 list-disc pl-6">
        {(["hidden", "uncounted", "gone", "quiet"] as const).map((key) => (
          <li key={key}>{words(`promises.${key}`)}</li>
        ))}
      </ul>
      {rehearsal ? <Running {...props} rehearsal={rehearsal} /> : null}
      {!rehearsal && keeps ? <BeginRehearsal locale={locale} org={org} /> : null}
      {rehearsal || keeps ? null : <Empty action={words("notYours")}>{words("none")}</Empty>}
    </>
  );
}

function Running({ locale, org, rehearsal, parts, played, player, keeps }: Props & { rehearsal: Rehearsal }) {
  const words = loadWords(locale, "rehearsals");
  return (
    <>
      <DescriptionList
        items={[
          { label: words("fields.begunBy"), value: rehearsal.begunBy },
          { label: words("fields.begunOn"), value: formatDay(locale, rehearsal.begunOn) },
          { label: words("fields.endsOn"), value: words("after", { day: formatDay(locale, rehearsal.endsOn) }) },
          ...(player
            ? [{ label: words("fields.player"), value: words("playing", { name: player }) + played.name }]
            : []),
        ]}
      />
      <div data-screen-only className="mb-8">
        {player ? <StopPlaying locale={locale} /> : null}
        {keeps ? (
          <FormDialog locale={locale} org={org} action={endRehearsalAction} title={words("end")} submit={words("end")}>
            <p className="mb-4">{words("endNote")}</p>
          </FormDialog>
        ) : null}
      </div>
      <Section title={words("cast")}>
        <p className="mb-3 max-w-prose text-ink-2">{words("castNote")}</p>
        <PartList locale={locale} parts={parts} played={played.id} />
      </Section>
      <Section title={words("steps")}>
        <ol className="list-decimal pl-6">
          {(["s1", "s2", "s3", "s4", "s5", "s6"] as const).map((key) => (
            <li key={key}>{words(`step.${key}`)}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}
