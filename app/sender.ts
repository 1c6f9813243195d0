import { normalizeIP } from "@better-auth/core/utils/ip";

/** What is counted as one sender: of an IPv6 address the first 64 bits, since a household may choose the rest. */
export function senderOf(address: string): string {
  return normalizeIP(address, { ipv6Subnet: 64 });
}
