import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeCampaignAction, issueCampaignAction } from "@/lib/campaigns/actions";
import { campaignLifecycle } from "@/lib/campaigns/lifecycle";
import type { CampaignDetail } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { MoveDayForm } from "./date-moves";

type Props = { locale: Locale; org: string; campaign: CampaignDetail; actor: Actor };

/** Issuing and closing reach everybody below, so each says first in plain words what will happen. */
export function CampaignMoves({ locale, org, campaign, actor }: Props) {
  const moves = openMoves(campaignLifecycle, actor, campaign);
  return (
    <>
      {moves.includes("issue") ? <Move locale={locale} org={org} id={campaign.id} move="issue" /> : null}
      {moves.includes("close") ? <MoveDayForm locale={locale} org={org} campaign={campaign} /> : null}
      {moves.includes("close") ? <Move locale={locale} org={org} id={campaign.id} move="close" /> : null}
    </>
  );
}

function Move({ locale, org, id, move }: { locale: Locale; org: string; id: string; move: "issue" | "close" }) {
  const words = loadWords(locale, "campaigns");
  const tone = move === "issue" ? "primary" : "plain";
  return (
    <Dialog
      trigger={words(`buttons.${move}`)}
      tone={tone}
      title={words(`buttons.${move}`)}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
    >
      <p className="mb-4">{words(`confirm.${move}`)}</p>
      <ActionForm
        id={`${move}-${id}`}
        action={move === "issue" ? issueCampaignAction : closeCampaignAction}
        words={formWords(locale)}
      >
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="campaignId" value={id} />
        <SubmitButton tone={tone}>{words(`buttons.${move}`)}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
