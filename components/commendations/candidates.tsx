import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { nominateAction } from "@/lib/commendations/actions";
import type { Call } from "@/lib/commendations/calls/queries";
import type { Candidate } from "@/lib/commendations/eligibility/queries";
import type { Judged } from "@/lib/commendations/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { CheckList, ruleWord } from "./check-list";
import { MoveDialog } from "./move-dialog";
import { NominationTag } from "./state-tags";

type Row = Judged<Candidate>;
type Props = {
  locale: Locale;
  org: string;
  call: Call;
  rows: readonly Row[];
  caption: string;
  empty: string;
  mayNominate: (candidate: Candidate) => boolean;
  /** The reader's own row: nobody puts themselves forward. */
  ownPersonId: string;
};

/** AWD-09: everybody over the standard may be nominated; below it the rule that is missing stands beside the name. */
export function Candidates({ locale, org, call, rows, caption, empty, mayNominate, ownPersonId }: Props) {
  const words = loadWords(locale, "commendations");
  return (
    <DataTable
      locale={locale}
      caption={caption}
      rows={rows}
      rowKey={({ candidate }) => candidate.personId ?? candidate.orgId}
      empty={empty}
      columns={[
        { key: "name", header: words("fields.candidate"), cell: ({ candidate }) => candidate.name },
        {
          key: "checks",
          header: words("sections.checks"),
          cell: (row) => <Explained locale={locale} call={call} row={row} />,
        },
        {
          key: "move",
          header: words("sections.moves"),
          phone: "badge",
          cell: (row) => (
            <Nominate
              locale={locale}
              org={org}
              call={call}
              row={row}
              may={mayNominate(row.candidate)}
              own={row.candidate.personId === ownPersonId}
            />
          ),
        },
      ]}
    />
  );
}

function Explained({ locale, call, row: { candidate, checks } }: { locale: Locale; call: Call; row: Row }) {
  const words = loadWords(locale, "commendations");
  const failed = checks.filter(({ passed }) => !passed);
  const summary = words("check.of", { passed: checks.length - failed.length, total: checks.length });
  return (
    <details className="min-w-0">
      <summary className="inline-flex min-h-target cursor-pointer flex-wrap items-center gap-2">
        <span className="underline underline-offset-4">{summary}</span>
        {failed.map(({ rule }) => (
          <Tag key={rule} tone="late">
            {`${words("check.failed")}：${ruleWord(words, rule)}`}
          </Tag>
        ))}
      </summary>
      <CheckList locale={locale} orgCode={candidate.orgCode} checks={checks} standard={call} />
    </details>
  );
}

type NominateProps = { locale: Locale; org: string; call: Call; row: Row; may: boolean; own: boolean };

function Nominate({ locale, org, call, row: { candidate, checks }, may, own }: NominateProps) {
  const words = loadWords(locale, "commendations");
  const { nominationId, nominationState, orgCode } = candidate;
  if (nominationId && nominationState && nominationState !== "DECLINED" && nominationState !== "DISQUALIFIED") {
    return (
      <a
        href={`/o/${org}/commendations/nominations/${orgCode}/${nominationId}`}
        className="inline-flex min-h-target items-center"
      >
        <NominationTag locale={locale} state={nominationState} />
      </a>
    );
  }
  if (own) return <span className="text-sm text-ink-2">{words("check.own")}</span>;
  if (!may || checks.some(({ passed }) => !passed)) return null;
  return (
    <MoveDialog
      locale={locale}
      org={org}
      id={`nominate-${candidate.personId ?? candidate.orgId}`}
      label={words("moves.nominate")}
      note={`${candidate.name} · ${call.title}`}
      action={nominateAction}
      hidden={{ callId: call.id, ...(candidate.personId ? { personId: candidate.personId } : {}) }}
    >
      <Field name="deeds" label={words("fields.deeds")} hint={words("hints.deeds")} required>
        <TextArea rows={5} maxLength={500} />
      </Field>
    </MoveDialog>
  );
}
