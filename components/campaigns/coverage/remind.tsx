import { CopyText } from "@/components/ui/copy-text";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { remindLaggardsAction } from "@/lib/campaigns/actions";
import type { Laggard } from "@/lib/campaigns/coverage/queries";
import { laggardsPage } from "@/lib/campaigns/coverage/queries";
import type { CampaignDetail } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; orgName: string; campaign: CampaignDetail; laggards: readonly Laggard[] };

/** 一键催办: into every inbox at once, and as plain text for the group chat. */
export function RemindLaggards({ locale, org, orgName, campaign, laggards }: Props) {
  const words = loadWords(locale, "campaigns");
  const common = loadWords(locale, "common");
  return (
    <>
      <Dialog
        trigger={words("coverage.remind")}
        tone="primary"
        title={words("coverage.remind")}
        closeLabel={common("buttons.cancel")}
      >
        <p className="mb-4">{words("coverage.remindExplained")}</p>
        <ActionForm id="remind" action={remindLaggardsAction} words={formWords(locale)}>
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="campaignId" value={campaign.id} />
          <SubmitButton>{words("coverage.remind")}</SubmitButton>
        </ActionForm>
      </Dialog>
      <Dialog
        trigger={words("coverage.groupText")}
        title={words("coverage.groupText")}
        closeLabel={common("buttons.cancel")}
      >
        <CopyText
          label={words("coverage.groupText")}
          text={groupText(locale, orgName, campaign, laggards)}
          button={words("coverage.copy")}
          done={words("coverage.copied")}
        />
      </Dialog>
    </>
  );
}

function groupText(locale: Locale, orgName: string, campaign: CampaignDetail, laggards: readonly Laggard[]): string {
  const words = loadWords(locale, "campaigns");
  const shown = laggards.slice(0, laggardsPage);
  const lines = shown.map(({ name, state }, at) => `${at + 1}. ${name}（${words(`adoptionStates.${state}`)}）`);
  const more = laggards.length > shown.length ? [words("coverage.andMore")] : [];
  return [words("coverage.groupHead", { title: campaign.title }), ...lines, ...more, orgName].join("\n");
}
