"use client";
import { Fault } from "@/components/ui/fault";

type ErrorPageProps = { error: Error & { digest?: string } };

export default function DeskErrorPage({ error }: ErrorPageProps) {
  return <Fault number={error.digest} />;
}
