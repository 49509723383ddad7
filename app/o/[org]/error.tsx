"use client";
import { Fault } from "@/components/ui/fault";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function DeskErrorPage({ error, reset }: ErrorPageProps) {
  return <Fault number={error.digest} retry={reset} />;
}
