/**
 * The name and attributes of the session's cookie. Where readers come by https, `__Host-`: the browser then takes it
 * from this very host alone, with `Secure` and for every path (RFC 6265bis §4.1.3.2). Over plain http, as on a local
 * network, the browser would refuse that name.
 */
export function sessionCookie(publicUrl: URL) {
  const secure = publicUrl.protocol === "https:";
  return {
    name: secure ? "__Host-slateline" : "slateline",
    attributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
  } as const;
}
