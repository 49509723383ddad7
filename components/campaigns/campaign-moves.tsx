import { LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeCampaignAction, issueCampaignAction, repeatCampaignAction } from "@/lib/campaigns/actions";
import { campaignLifecycle } from "@/lib/campaigns/lifecycle";
import { runsCampaign } from "@/lib/campaigns/policy";
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
      {campaign.nextId ? (
        <LinkButton tone="plain" href={`/o/${org}/campaigns/${campaign.nextId}`}>
          {loadWords(locale, "campaigns")("buttons.next")}
        </LinkButton>
      ) : null}
      {campaign.state !== "DRAFTING" && !campaign.nextId && runsCampaign(actor, campaign) ? (
        <Move locale={locale} org={org} id={campaign.id} move="repeat" />
      ) : null}
    </>
  );
}

const acts = { issue: issueCampaignAction, close: closeCampaignAction, repeat: repeatCampaignAction };

function Move({ locale, org, id, move }: { locale: Locale; org: string; id: string; move: keyof typeof acts }) {
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
      <ActionForm id={`${move}-${id}`} action={acts[move]} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="campaignId" value={id} />
        <SubmitButton tone={tone}>{words(`buttons.${move}`)}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
