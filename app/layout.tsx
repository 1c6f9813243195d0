import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Footer } from "#components/ui/footer.tsx";
import { Masthead } from "#components/ui/masthead.tsx";
import { THEME_SCRIPT } from "#components/ui/theme-script.ts";
import { LiveBar } from "./(public)/live/live-bar.tsx";
import { QuickSearch } from "./(public)/search/quick-search.tsx";
import "./global.css";
import { publicUrl } from "./public-url.ts";

const PROMISE = "Slateline keeps every release date a film has, and every one it used to have.";

/** Made for each request: what is read at build would give every server the builder's address. */
export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return {
    metadataBase: publicUrl(),
    title: { template: "%s · Slateline", default: "Slateline" },
    description: PROMISE,
    applicationName: "Slateline",
    alternates: { canonical: "./" },
    openGraph: { siteName: "Slateline", type: "website", locale: "en_US", url: "./" },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#121211" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        <link rel="preload" href="/fonts/archivo-5.3.0-basic.woff2" as="font" type="font/woff2" crossOrigin="" />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <div className="page">
          <Masthead search={<QuickSearch />} />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <Footer />
        </div>
        <LiveBar />
      </body>
    </html>
  );
}
