import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { Select, TextArea } from "@/components/ui/inputs";
import { handOnAwardAction, recommendAction, revokeAwardAction } from "@/lib/commendations/actions";
import { awardLifecycle } from "@/lib/commendations/awards/lifecycle";
import type { Award } from "@/lib/commendations/awards/queries";
import type { Call } from "@/lib/commendations/calls/queries";
import { headsIssuer } from "@/lib/commendations/policy";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { MoveDialog } from "./move-dialog";

type Props = { locale: Locale; org: string; award: Award; actor: Actor; above: readonly Call[] };

export function AwardMoves({ locale, org, award, actor, above }: Props) {
  const words = loadWords(locale, "commendations");
  const moves = openMoves(awardLifecycle, actor, award);
  const recommends = award.state === "GRANTED" && headsIssuer(actor, award) && above.length > 0;
  if (moves.length === 0 && !recommends) return null;
  return (
    <ButtonRow>
      {recommends ? <Recommend locale={locale} org={org} award={award} above={above} /> : null}
      {(["hand_on", "revoke"] as const)
        .filter((move) => moves.includes(move))
        .map((move) => (
          <MoveDialog
            key={move}
            locale={locale}
            org={org}
            id={`${move}-${award.id}`}
            label={words(`moves.${move}`)}
            tone={move === "revoke" ? "danger" : "plain"}
            note={words(`confirm.${move}`)}
            action={move === "revoke" ? revokeAwardAction : handOnAwardAction}
            hidden={{ awardId: award.id }}
          >
            <Field name="reason" label={words("fields.reason")} required>
              <TextArea rows={3} maxLength={300} />
            </Field>
          </MoveDialog>
        ))}
    </ButtonRow>
  );
}

/** INV-11: offered for open calls of the direct superior, and of nobody further up. */
function Recommend({ locale, org, award, above }: Omit<Props, "actor">) {
  const words = loadWords(locale, "commendations");
  return (
    <MoveDialog
      locale={locale}
      org={org}
      id={`recommend-${award.id}`}
      label={words("moves.recommend")}
      tone="primary"
      note={`${award.holderName} · ${award.kindName}`}
      action={recommendAction}
      hidden={{ awardId: award.id }}
    >
      <Field name="callId" label={words("fields.call")} required>
        <Select
          options={above.map(({ id, title }) => ({ value: id, label: title }))}
          placeholder={loadWords(locale, "common")("forms.choose")}
        />
      </Field>
      <Field name="deeds" label={words("fields.deeds")} hint={words("hints.deeds")} required>
        <TextArea rows={5} maxLength={500} />
      </Field>
    </MoveDialog>
  );
}
