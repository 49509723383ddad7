import { redirect } from "next/navigation";

export default async function OrgPage({ params }: { params: Promise<{ org: string }> }) {
  redirect(`/o/${(await params).org}/inbox`);
}
