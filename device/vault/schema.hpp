// The tables of the databases and how an older file becomes a newer one. Invariant: a file's
// version only rises, one migration a transaction; a file of a newer version is left untouched.
#pragma once

#include "device/vault/database.hpp"

#include <span>

namespace pipit::vault {

// migrations[n] brings version n to n + 1; an empty file is version 0.
std::span<const char* const> notebook_migrations();
std::span<const char* const> device_migrations();
std::span<const char* const> teacher_migrations();

// newer_version when the file's version is beyond the last migration.
Result<Done> migrate(Database& database, std::span<const char* const> migrations);

}  // namespace pipit::vault
