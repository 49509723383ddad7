import { DescriptionList } from "@/components/ui/description-list";
import { closeCallAction } from "@/lib/commendations/actions";
import { callLifecycle } from "@/lib/commendations/calls/lifecycle";
import type { Call } from "@/lib/commendations/calls/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { spanOf } from "./call-table";
import { MoveDialog } from "./move-dialog";

export function CallFacts({ locale, call }: { locale: Locale; call: Call }) {
  const words = loadWords(locale, "commendations");
  const standard = { satisfaction: call.minSatisfaction, fulfilment: call.minFulfilment, days: call.noticeDays };
  return (
    <DescriptionList
      items={[
        {
          label: words("fields.kind"),
          value: [
            call.kindName,
            words(`subjects.${call.subjectKind}`),
            ...(call.rotating ? [words("rotating")] : []),
          ].join(" · "),
        },
        { label: words("fields.issuer"), value: call.orgName },
        { label: words("fields.period"), value: spanOf(locale, call.periodFrom, call.periodTo) },
        {
          label: words("sections.standard"),
          value: [
            words("standardLine", standard),
            ...(call.nominationCap > 0 ? [words("capLine", { most: call.nominationCap })] : []),
            ...(call.subjectKind === "PERSON" && call.excellentShare < 100
              ? [words("shareLine", { share: call.excellentShare })]
              : []),
          ].join(" · "),
        },
      ]}
    />
  );
}

export function CallMoves({ locale, org, call, actor }: { locale: Locale; org: string; call: Call; actor: Actor }) {
  const words = loadWords(locale, "commendations");
  if (!openMoves(callLifecycle, actor, call).includes("close")) return null;
  return (
    <MoveDialog
      locale={locale}
      org={org}
      id={`close-${call.id}`}
      label={words("moves.close")}
      note={words("confirm.close")}
      action={closeCallAction}
      hidden={{ callId: call.id }}
    />
  );
}
