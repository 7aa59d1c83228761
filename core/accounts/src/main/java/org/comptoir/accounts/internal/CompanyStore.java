// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;

/** The table of companies. */
final class CompanyStore {

    private static final String SELECT = """
            select company, code, legal_name, legal_form, siren, siret, vat_number, vat_schemes, address_name,
              address_line1, address_line2, address_postcode, address_city, address_country, currency, zone_id, iban,
              bic, email, phone, version
            from companies""";

    Optional<Company> find(Sql sql, CompanyId id) {
        return sql.first(SELECT + " where company = ?", CompanyStore::read, id);
    }

    /** The companies, two at most, that have this one's id or code already. */
    List<Company> meeting(Sql sql, Company wanted) {
        return sql.query(SELECT + " where company = ? or code = ?", CompanyStore::read, wanted.id(), wanted.code());
    }

    Optional<Company> byCode(Sql sql, String code) {
        return sql.first(SELECT + " where code = ?", CompanyStore::read, code);
    }

    List<Company> all(Sql sql) {
        return sql.query(SELECT + " order by code", CompanyStore::read);
    }

    void insert(Tx tx, Company company) {
        PostalAddress seat = company.address();
        String actor = tx.call().actor().toString();
        tx.update(
                """
                insert into companies (company, code, legal_name, legal_form, siren, siret, vat_number, vat_schemes,
                  address_name, address_line1, address_line2, address_postcode, address_city, address_country, currency,
                  zone_id, iban, bic, email, phone, created_at, created_by, changed_at, changed_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                company.id(),
                company.code(),
                company.legalName(),
                company.legalForm(),
                company.siren(),
                company.siret(),
                company.vatNumber(),
                joined(company.vatSchemes()),
                seat.name(),
                seat.line1(),
                seat.line2(),
                seat.postcode(),
                seat.city(),
                seat.country().code(),
                company.currency().code(),
                company.zone().getId(),
                company.iban(),
                company.bic(),
                company.email(),
                company.phone(),
                tx.now(),
                actor,
                tx.now(),
                actor,
                company.version());
    }

    /** Changes the row unless somebody changed it since; currency and zone are fixed. */
    boolean update(Tx tx, CompanyId id, long version, CompanyRequest request) {
        PostalAddress seat = request.address();
        int changed = tx.update(
                """
                update companies set code = ?, legal_name = ?, legal_form = ?, siren = ?, siret = ?, vat_number = ?,
                  vat_schemes = ?, address_name = ?, address_line1 = ?, address_line2 = ?, address_postcode = ?,
                  address_city = ?, address_country = ?, iban = ?, bic = ?, email = ?, phone = ?, changed_at = ?,
                  changed_by = ?, version = version + 1
                where company = ? and version = ?""",
                request.code(),
                request.legalName(),
                request.legalForm(),
                request.siren(),
                request.siret(),
                request.vatNumber(),
                joined(request.vatSchemes()),
                seat.name(),
                seat.line1(),
                seat.line2(),
                seat.postcode(),
                seat.city(),
                seat.country().code(),
                request.iban(),
                request.bic(),
                request.email(),
                request.phone(),
                tx.now(),
                tx.call().actor().toString(),
                id,
                version);
        return changed == 1;
    }

    private static String joined(Set<String> words) {
        return String.join(",", new TreeSet<>(words));
    }

    private static Company read(Row row) {
        PostalAddress seat = new PostalAddress(
                row.text(9), row.text(10), row.text(11), row.text(12), row.text(13), new CountryCode(row.text(14)));
        String schemes = row.text(8);
        return new Company(
                new CompanyId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                schemes.isEmpty() ? Set.of() : Set.of(schemes.split(",")),
                seat,
                Currency.of(row.text(15)),
                ZoneId.of(row.text(16)),
                row.text(17),
                row.text(18),
                row.text(19),
                row.text(20),
                row.number(21));
    }
}
