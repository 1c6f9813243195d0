/** Each section is told its title and its address by the page, which lists them at the top. */
export interface SectionProps {
  readonly id: string;
  readonly title: string;
}
