import { notFound } from "next/navigation";
import { deskPage } from "@/components/shell/desk-page";

/** The control page of the bench: the same layout, session check and scope as every page, and an empty body. */
export default async function ControlPage({ params }: PageProps<"/o/[org]/control">) {
  if (process.env.ZHENGYOU_BENCH !== "on") notFound();
  const { org } = await params;
  return deskPage(org, "inbox", async () => null);
}
