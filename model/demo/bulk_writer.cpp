#include "model/demo/bulk_writer.h"

#include "model/cases/record_plan.h"

namespace tonghu::demo {
namespace {

std::string placeholders(std::size_t count) {
    std::string text;
    for (std::size_t number = 1; number <= count; ++number) text += (number > 1 ? ", $" : "$") + std::to_string(number);
    return text;
}

}  // namespace

BulkWriter::BulkWriter(store::Database& database, const catalogue::Catalogue& catalogue) : database_(database) {
    for (const catalogue::Entity& entity : catalogue.entities()) addLayouts(catalogue, entity);
}

void BulkWriter::addLayouts(const catalogue::Catalogue& catalogue, const catalogue::Entity& entity) {
    std::map<Compartment, std::vector<Column>> columns;
    columns[entity.home];
    for (const catalogue::Field* field : catalogue.fieldsOf(entity.key)) {
        columns[field->compartment].push_back({field->key, catalogue::Mask::None});
        if (field->mask != catalogue::Mask::None) columns[field->maskIn].push_back({field->key, field->mask});
    }
    for (auto& [compartment, listed] : columns) {
        Layout layout;
        layout.home = compartment == entity.home;
        std::string names = "id";
        if (layout.home)
            names += entity.parent.empty() ? ", created_at, created_by" : ", created_at, created_by, parent_id";
        for (const Column& column : listed)
            names += ", " + (column.mask == catalogue::Mask::None ? column.key : column.key + "_mask");
        const std::size_t fixed = layout.home ? (entity.parent.empty() ? 3 : 4) : 1;
        layout.sql = "insert into " + cases::tableOf(compartment, entity.key) + " (" + names + ") values (" +
                     placeholders(fixed + listed.size()) + ")";
        layout.columns = std::move(listed);
        layouts_[entity.key].push_back(std::move(layout));
    }
}

void BulkWriter::insert(std::string_view entity, const Origin& origin, const Fields& fields) {
    for (const Layout& layout : layouts_.find(entity)->second) {
        store::Parameters parameters;
        parameters.reserve(layout.columns.size() + 4);
        parameters.emplace_back(origin.id.value);
        if (layout.home) {
            parameters.emplace_back(origin.at);
            parameters.emplace_back(origin.by);
            if (origin.parent) parameters.emplace_back(origin.parent.value);
        }
        bool any = layout.home;
        for (const Column& column : layout.columns) {
            const auto found = fields.find(column.key);
            const bool given = found != fields.end() && !isEmpty(found->second);
            any = any || given;
            if (!given)
                parameters.emplace_back();
            else if (column.mask == catalogue::Mask::None)
                parameters.push_back(found->second);
            else
                parameters.emplace_back(catalogue::masked(column.mask, textOf(found->second)));
        }
        if (any) database_.execute(layout.sql, parameters);
    }
}

}  // namespace tonghu::demo
