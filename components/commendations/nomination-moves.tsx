import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { decideNominationAction, grantAwardAction } from "@/lib/commendations/actions";
import { usualCitation } from "@/lib/commendations/awards/rules";
import { nominationLifecycle } from "@/lib/commendations/nominations/lifecycle";
import type { Nomination } from "@/lib/commendations/nominations/queries";
import { missingGlyphs } from "@/lib/documents/glyphs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import { MoveDialog } from "./move-dialog";

type Props = { locale: Locale; org: string; nomination: Nomination; actor: Actor; today: Day };
const decided = ["consult", "shortlist", "decline", "disqualify"] as const;

/** The buttons are the law's: what is open to this reader, in this state. */
export function NominationMoves({ locale, org, nomination, actor, today }: Props) {
  const words = loadWords(locale, "commendations");
  const moves = openMoves(nominationLifecycle, actor, nomination);
  const key = { nominationOrgId: nomination.orgId, nominationId: nomination.id };
  if (moves.length === 0) return null;
  return (
    <>
      {moves.includes("grant") ? <Waits locale={locale} nomination={nomination} actor={actor} /> : null}
      <ButtonRow>
        {moves.includes("grant") && closedBecause(nominationLifecycle, "grant", actor, nomination) === null ? (
          <Grant locale={locale} org={org} nomination={nomination} today={today} />
        ) : null}
        {decided
          .filter((move) => moves.includes(move))
          .map((move) => (
            <MoveDialog
              key={move}
              locale={locale}
              org={org}
              id={`${move}-${nomination.id}`}
              label={words(`moves.${move}`)}
              tone={move === "consult" || move === "shortlist" ? "primary" : "danger"}
              action={decideNominationAction}
              hidden={{ ...key, move }}
            >
              <Field name="note" label={words("fields.note")} hint={words(`hints.${move}`)} required>
                <TextArea rows={4} maxLength={300} />
              </Field>
            </MoveDialog>
          ))}
      </ButtonRow>
    </>
  );
}

function Waits({ locale, nomination, actor }: { locale: Locale; nomination: Nomination; actor: Actor }) {
  const words = loadWords(locale, "commendations");
  const { subjectName, orgName, heldBy, lastSlot } = nomination;
  const missing = missingGlyphs(subjectName + orgName);
  const closed = closedBecause(nominationLifecycle, "grant", actor, nomination);
  return (
    <>
      {closed === "NOTICE_RUNNING" ? <Notice title={words("waits.notice")} /> : null}
      {closed === "ORDERED_RECTIFICATION_OPEN" ? <Notice tone="warn" title={words("waits.rectification")} /> : null}
      {heldBy ? <Notice tone="warn" title={words("waits.holder", { slot: lastSlot ?? "", holder: heldBy })} /> : null}
      {missing.length > 0 ? <Notice tone="warn" title={words("glyphs", { characters: missing.join("、") })} /> : null}
    </>
  );
}

function Grant({ locale, org, nomination, today }: Omit<Props, "actor">) {
  const words = loadWords(locale, "commendations");
  const { kindName, rotating, lastSlot } = nomination;
  return (
    <MoveDialog
      locale={locale}
      org={org}
      id={`grant-${nomination.id}`}
      label={words("moves.grant")}
      tone="primary"
      note={words("confirm.grant", { subject: nomination.subjectName, kind: kindName })}
      action={grantAwardAction}
      hidden={{ nominationOrgId: nomination.orgId, nominationId: nomination.id }}
    >
      <Field name="citation" label={words("fields.citation")} required>
        <TextArea rows={4} maxLength={200} defaultValue={usualCitation(Number(today.slice(0, 4)), kindName)} />
      </Field>
      {rotating ? (
        <Field name="slot" label={words("fields.slot")} hint={words("hints.slot")} required>
          <TextInput maxLength={30} defaultValue={lastSlot ?? kindName} />
        </Field>
      ) : null}
    </MoveDialog>
  );
}
