/**
 * The file `traditional.json`, which only readers of traditional characters need: these with their
 * simplified forms, packed.
 */
export interface Traditional {
  pairs: string;
}
