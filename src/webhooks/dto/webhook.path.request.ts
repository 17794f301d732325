import { IsUUID, Matches } from 'class-validator';

/** Which webhook. */
export class WebhookPath {
  /**
   * Its id
   * @example '7d1f0f5a-2f63-4a55-9d6e-0a1b7f3c9e42'
   */
  @IsUUID()
  webhook_id!: string;
}

/** Which delivery of which webhook. */
export class DeliveryPath extends WebhookPath {
  /**
   * Its id, which is the `webhook-id` of every attempt
   * @example 'msg_1772366400000-0-0-9f86d081884c'
   */
  @Matches(/^msg_[A-Za-z0-9-]{1,80}$/, {
    message: 'delivery_id must be the id of a delivery, such as msg_1772366400000-0-0-9f86d081884c',
  })
  delivery_id!: string;
}
