/** The part of `edtf` that the tests use; the package ships no types. Bounds are instants in UTC, `Infinity` for an open end. */
declare module "edtf" {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
