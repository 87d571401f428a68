/** A request of the API, read in full. */
export interface ApiRequest {
  readonly method: string;
  /** Without `/v1`. */
  readonly path: string;
  readonly search: string;
  readonly headers: Headers;
  readonly body: string;
  /** Where the pages live that answers point to. */
  readonly origin: string;
}
