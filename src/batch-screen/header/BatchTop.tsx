import type { RefCallback } from 'react';

import type { BatchIds } from '../../batch/batch.ts';
import { CopyCommand } from '../../ui/commands/CopyCommand.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import type { CustomerName } from './use-customer-name.ts';

/** Where this is, and the commands for the whole of it. */
export function BatchTop({
  ids,
  customer,
  slotRef,
}: {
  ids: BatchIds;
  /** `null` where the name is not requested. */
  customer: CustomerName | null;
  /** Of the element for the commands of other parts of the screen. */
  slotRef: RefCallback<HTMLElement>;
}) {
  return (
    <div className="batch-top">
      <Breadcrumb ids={ids} customer={customer} />
      <div className="batch-commands">
        <div ref={slotRef} />
        <CopyCommand label="batch.copyLink" text={() => window.location.href} />
      </div>
    </div>
  );
}
