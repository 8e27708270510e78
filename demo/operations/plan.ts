/** What the demo asks of a plan and a day: activities, being told of them, doing them. */
import { graphql } from '../gql/index.ts';

/** The activities of some days of a plan. */
export const WeekQuery = graphql(`
  query DemoWeek($scheduleId: ID!, $range: LocalDateRangeInput!) {
    schedule(id: $scheduleId) {
      id
      deliveries(filter: { range: $range }, first: 100) {
        totalCount
        nodes {
          id
          localDate
          localTime
          asset {
            id
            type
            title
            durationSeconds
          }
        }
      }
    }
  }
`);

/** Builds a plan anew; it replaces the one before. */
export const BuildScheduleMutation = graphql(`
  mutation DemoBuildSchedule($input: BuildScheduleInput!) {
    buildSchedule(input: $input) {
      schedule {
        id
        startDate
      }
      endedSchedule {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What happens to the person's activities, as it happens. */
export const DeliveryEventsSubscription = graphql(`
  subscription DemoDeliveryEvents {
    deliveryEvents {
      cursor
      kind
      occurredAt
      delivery {
        id
        localDate
        localTime
        scheduledFor
        schedule {
          id
        }
        asset {
          id
          type
          title
          content
          durationSeconds
        }
      }
    }
  }
`);

/** A day of the person, and the streak. */
export const DayQuery = graphql(`
  query DemoDay($date: LocalDate!) {
    viewer {
      id
      today(date: $date) {
        id
        date
        totalMinutes
        completedCount
        pendingCount
        skippedCount
        missedCount
      }
      streak {
        id
        currentDays
        longestDays
        nextMilestoneDays
      }
    }
  }
`);

/** Marks an activity as done. */
export const CompleteDeliveryMutation = graphql(`
  mutation DemoCompleteDelivery($input: CompleteDeliveryInput!) {
    completeDelivery(input: $input) {
      delivery {
        id
        status
        completedAt
      }
      dayPlan {
        id
        date
        totalMinutes
        completedCount
        pendingCount
        skippedCount
        missedCount
      }
      streak {
        id
        currentDays
        longestDays
        nextMilestoneDays
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);
