import { useId, useMemo } from 'react'
import { principleIdSchema, principleIds } from '../../../../shared/principle/principle.ts'
import { type Story, storyStatusSchema } from '../../../../shared/story/story.ts'
import { type StoryFilter, storyFacets } from '../../../../shared/story/story-filter.ts'
import { Select } from '../../../ui/select.tsx'
import { statusOptions } from '../editor/status-words.ts'
import { principleOf } from '../principle-words.ts'
import { metricFilters } from './filter-words.ts'

interface FilterFacetsProps {
  stories: readonly Story[]
  filter: StoryFilter
  setFilter: (change: Partial<StoryFilter>) => void
}

const dueOptions = [{ value: 'due', label: 'Due' }]
const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
const principleOptions = principleIds.map((id) => ({ value: id, label: principleOf(id)?.name ?? id }))

/** Every way to narrow the list but by words. */
export function FilterFacets({ stories, filter, setFilter }: FilterFacetsProps) {
  const id = useId()
  const facets = useMemo(() => storyFacets(stories), [stories])
  return (
    <>
      <Select
        id={`${id}-principle`}
        label="Principle"
        value={filter.principle}
        options={principleOptions}
        onChange={(value) => setFilter({ principle: principleIdSchema.nullable().catch(null).parse(value) })}
      />
      <Select
        id={`${id}-tag`}
        label="Tag"
        value={filter.tag}
        options={named(facets.tags)}
        onChange={(tag) => setFilter({ tag })}
      />
      <Select
        id={`${id}-project`}
        label="Project"
        value={filter.project}
        options={named(facets.projects)}
        onChange={(project) => setFilter({ project })}
      />
      <Select
        id={`${id}-year`}
        label="Year"
        value={filter.year}
        options={named(facets.years)}
        onChange={(year) => setFilter({ year })}
      />
      <Select
        id={`${id}-status`}
        label="Status"
        value={filter.status}
        options={statusOptions}
        onChange={(value) => setFilter({ status: storyStatusSchema.nullable().catch(null).parse(value) })}
      />
      <Select
        id={`${id}-metric`}
        label="Metric"
        value={filter.metric}
        options={metricFilters}
        onChange={(value) => setFilter({ metric: metricFilters.find((each) => each.value === value)?.value ?? null })}
      />
      <Select
        id={`${id}-due`}
        label="Rehearsal"
        value={filter.due ? 'due' : null}
        options={dueOptions}
        onChange={(value) => setFilter({ due: value ? true : null })}
      />
    </>
  )
}
