/** Whose data it is: rows that the API shows raw say so. A sandbox is one organisation. */
export const organisation = { orgId: 'org_sandbox', env: 'sandbox' } as const;
