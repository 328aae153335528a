import type { Account, Invitation } from '../../../contract/accounts.ts';

/** An invitation that was just made, for whom. */
export type Invited = { account: Pick<Account, 'id' | 'name'>; invitation: Invitation };
