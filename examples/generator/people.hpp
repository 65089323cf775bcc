// Invented people: names in the manner of Nguyễn Văn A, and posts of the kinds a district has.
#pragma once

#include <string>

#include "lapthach/domain/registry.hpp"

namespace example {

/// Person number `n`, from 0: Nguyễn Văn A, Trần Thị B ... and so on to two letters. No two alike.
std::string person_name(int n);
/// A telephone number that is nobody's: 0900 and six digits.
std::string phone_number(int n);

/// Official number `n`, with the id made from the name.
lapthach::domain::Official official(int n, std::string post, std::string rank);

/// Posts by number, from 0. The lists begin again at their end, heads before deputies.
std::string district_standing_post(int n);
std::string district_post(int n);
std::string commune_standing_post(int n);
std::string commune_post(int n);

}  // namespace example
