import type { Paper } from "@/lib/auth/paper";
import { groupCode } from "@/lib/auth/slips/codes";
import type { SignInSlip } from "@/lib/auth/slips/commands";
import { signInSlipsPdf } from "@/lib/documents/sign-in-slips";
import type { SessionView } from "@/lib/kernel/work";

type Place = { origin: string; view: SessionView };

export const activationAddress = (origin: string, code: string): string => new URL(`/activate/${code}`, origin).href;

/** The sheets to cut, one slip a person. */
export function slipSheets(slips: readonly SignInSlip[], { origin, view }: Place): Paper {
  const pdf = signInSlipsPdf({
    org: view.org?.name ?? "",
    phone: view.org?.phone ?? "",
    address: `${new URL(origin).host}/activate`,
    slips: slips.map((slip) => ({
      name: slip.name,
      login: slip.login,
      until: slip.until,
      url: activationAddress(origin, slip.code),
      code: groupCode(slip.code),
    })),
  });
  return { type: "application/pdf", name: `sign-in-slips-${view.org?.code ?? ""}.pdf`, body: new Uint8Array(pdf) };
}
